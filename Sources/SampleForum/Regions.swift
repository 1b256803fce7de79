/// A regional group with the names, time zones and languages of its people.
///
/// Given and family names are common ones, put together by chance: a person of a sample forum is nobody.
struct RegionDraft {
    let id: String
    /// Hundredths of the people; the six left over are the intergovernmental organizations'.
    let share: Int
    let homes: [(zone: String, languages: [String])]
    /// Women's and men's names by turns.
    let givenNames: [String]
    let familyNames: [String]
}

enum Regions {
    /// Where intergovernmental organizations have their seats.
    static let seats: [(zone: String, languages: [String])] = [
        ("Europe/Zurich", ["en", "fr"]), ("America/New_York", ["en", "es"]), ("Africa/Nairobi", ["en"]),
        ("Europe/Paris", ["en", "fr"]),
    ]

    static let all = [
        RegionDraft(
            id: "weog", share: 63,
            homes: [
                ("Europe/Lisbon", ["pt", "en"]), ("Europe/Berlin", ["de", "en"]), ("Europe/London", ["en"]),
                ("Europe/Paris", ["fr", "en"]), ("Europe/Oslo", ["no", "en"]), ("Europe/Madrid", ["es", "en"]),
                ("America/New_York", ["en"]), ("America/Toronto", ["en", "fr"]), ("America/Los_Angeles", ["en"]),
                ("Australia/Sydney", ["en"]),
            ],
            givenNames: [
                "Anna", "Lukas", "Marie", "Tomás", "Ingrid", "Oliver", "Sofia", "Henrik", "Clara", "James", "Elena",
                "Pieter", "Nora", "Mateo", "Emily", "Lars", "Camille", "David", "Freya", "Hugo", "Laura", "Simon",
                "Beatriz", "Erik",
            ],
            familyNames: [
                "Almeida", "Becker", "Carter", "Dubois", "Eriksen", "Fischer", "García", "Hansen", "Jansen", "Keller",
                "Larsson", "Moreau", "Nielsen", "Olsen", "Parker", "Rossi", "Schmidt", "Taylor", "Vidal", "Walker",
                "Bianchi", "Costa", "Virtanen", "Murphy",
            ]),
        RegionDraft(
            id: "asia-pacific", share: 11,
            homes: [
                ("Asia/Tokyo", ["ja", "en"]), ("Asia/Kolkata", ["hi", "en"]), ("Asia/Singapore", ["zh", "en"]),
                ("Asia/Jakarta", ["id", "en"]), ("Asia/Dhaka", ["bn", "en"]), ("Asia/Seoul", ["ko", "en"]),
                ("Asia/Dubai", ["ar", "en"]), ("Pacific/Fiji", ["en"]),
            ],
            givenNames: [
                "Aiko", "Arjun", "Mei", "Hassan", "Priya", "Kenji", "Siti", "Rahul", "Linh", "Omar", "Yuna", "Bayu",
                "Dewi", "Farid", "Anjali", "Wei",
            ],
            familyNames: [
                "Tanaka", "Sharma", "Chen", "Rahman", "Nguyen", "Kim", "Wijaya", "Patel", "Sato", "Khan", "Lim",
                "Hoang", "Park", "Das", "Santoso", "Hussain",
            ]),
        RegionDraft(
            id: "african", share: 10,
            homes: [
                ("Africa/Lagos", ["en"]), ("Africa/Nairobi", ["sw", "en"]), ("Africa/Johannesburg", ["en"]),
                ("Africa/Cairo", ["ar", "en"]), ("Africa/Accra", ["en"]), ("Africa/Dakar", ["fr", "en"]),
            ],
            givenNames: [
                "Amina", "Kwame", "Zanele", "Tunde", "Fatou", "Moses", "Nia", "Youssef", "Wanjiru", "Chidi", "Mariam",
                "Sipho", "Ama", "Idris", "Ruth", "Kofi",
            ],
            familyNames: [
                "Okafor", "Mensah", "Diallo", "Mwangi", "Dlamini", "Abdi", "Ndlovu", "Otieno", "Traoré", "Bello",
                "Hassan", "Owusu", "Kamau", "Sow", "Moyo", "Adeyemi",
            ]),
        RegionDraft(
            id: "grulac", share: 6,
            homes: [
                ("America/Sao_Paulo", ["pt", "en"]), ("America/Mexico_City", ["es", "en"]),
                ("America/Bogota", ["es", "en"]), ("America/Argentina/Buenos_Aires", ["es", "en"]),
                ("America/Port_of_Spain", ["en"]),
            ],
            givenNames: [
                "Lucía", "Diego", "Valentina", "Thiago", "Camila", "Andrés", "Renata", "Joaquín", "Daniela", "Marcus",
                "Isabel", "Rafael",
            ],
            familyNames: [
                "Silva", "Rodríguez", "Souza", "Torres", "Ramírez", "Oliveira", "Castro", "Joseph", "Herrera", "Rojas",
                "Mendoza", "Baptiste",
            ]),
        RegionDraft(
            id: "eastern-european", share: 4,
            homes: [
                ("Europe/Warsaw", ["pl", "en"]), ("Europe/Bucharest", ["ro", "en"]), ("Europe/Prague", ["cs", "en"]),
                ("Europe/Tallinn", ["et", "en"]), ("Asia/Tbilisi", ["ka", "en"]), ("Europe/Belgrade", ["sr", "en"]),
            ],
            givenNames: [
                "Katarzyna", "Andrei", "Jana", "Mihai", "Nino", "Petr", "Ivana", "Marek", "Liis", "Giorgi", "Elif",
                "Zoran",
            ],
            familyNames: [
                "Nowak", "Popescu", "Kovács", "Petrović", "Tamm", "Beridze", "Wójcik", "Ionescu", "Horváth", "Kask",
                "Marković", "Popa",
            ]),
    ]
}
