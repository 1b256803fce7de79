/// Proposals in the forms in which pages reach a secretariat, with invented people, organizations and sentences.
enum ProposalFixture {
    static let linesLost = """
        https://forum.example/igf-2031-ws-12
        IGF 2031 WS #12 Lighthouses for Small Networks

        Thursday, 6th November, 2031 (23:30 UTC) - Friday, 7th November, 2031 (01:00 UTC)
        Room 4
        Thematic Track

        Organizer 1: Wanda Teal, 🔒Harbour Institute, Department of Waves
        Organizer 2: Otto Brook, 🔒
        Organizer 4: ,

        Speaker 1: 'Abena Fern, Civil Society, Africa Group
        Speaker 2: Igor Vale, Intergovernmental Organization, Intergovernmental Organization
        Speaker 3: Rosa Quill, Coastland, Governement, Latin American and Caribbean Group (GRULAC)
        Speaker 4: Dr. Lin Marsh, Head of Tides, Harbour Authority

        Additional Speakers

        Piet Dune, Sand Works


        Wanda Teal, Technical Community, Western European and Others Group (WEOG)

        Online Moderator

        Otto Brook , Private Sector, Eastern European Group


        Mia Reed, Civil Society, Asia-Pacific Group


        Break-out Group Discussions - Flexible Seating - 90 Min

        Policy Question(s)

        A. Who keeps the lamps lit?
        B. Who pays for the oil?

        GOAL 9: Industry, Innovation and Infrastructure
        GOAL 14: Life Below Water

        The evening in short. Agenda: - 10 minutes: Welcome to the pier. Coats off. - 25 minutes: Three stories from \
        the coast, told by the speakers. - 5 minutes: Transition to the break-out tables. - 25 minutes: Break-out \
        groups of 6-9 people draw a map. - 25 minutes: Maps on the wall and questions. The end. The break-out groups \
        are hybrid: online and in-person guests sit at the same table.
        """

    static let labelled = """
        Check-in and access this session from the IGF Schedule.

        IGF 2032 Open Forum #7
        Bridges of Paper

            Time
            Tuesday, 2nd March, 2032 (08:00 UTC) - Tuesday, 2nd March, 2032 (09:00 UTC)
            Room
            WS 3 – Annex
            Subtheme

            Rights & Rivers
            Clean Data

            Organizer 1: Ada Plum, Paper Guild

            Speaker 1: Ada Plum, Private Sector, WEOG
            Speaker 2: Bo Finch, Technical Community, African Group

            Moderator

            Ada Plum, Private Sector, WEOG

            Online Moderator

            Bo Finch, Technical Community, African Group

            Rapporteur

            Cy Heron, Paper Guild of the North

            Format

            Round Table - U-shape - 60 Min
            Online duration reset to 45 minutes.

            Policy Question(s)

            Which bridge holds?

            SDGs

            9.1
            16.10

            Description:

            Sheets, folded.
        """

    static let flat = """
        Session
        Organizer 1: Nell Ashby, Ministry of Kites
        Speaker 1: Sam Ochre, Government, African Group
        Speaker 2: Tia Birch, Civil Society, Asia Pacific
        Speaker 2: Tia Birch, Civil Society, Asia Pacific
        Speaker 4: Uma Slate, ,
        Vera Stone, Intergovernmental Organization
        Nell Ashby, Government, Western European and Others Group (WEOG)
        Walt Pine, Technical Community, Eastern European Group
        Roundtable
        Duration (minutes): 90
        Format description: We hope for ninety minutes, but we are willing to abridge the session to 60 minutes. A \
        minimum of 20 minutes will be kept for questions.
        A. Where do kites land? B. Who holds the string?
        Description:
        A hybrid afternoon with wind.
        """

    static let withheld = """
        IGF 2033 WS #5 Quiet Rooms

        Organizer 1: Civil Society, African Group
        Organizer 2: ,

        Speaker 1: Hana Moss, Civil Society, African Group
        Speaker 2: Ivo Clay, Civil Society, African Group
        """
}
