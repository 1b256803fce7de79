extension Diagnostic {
    /// What kind of problem it is: `E` for errors, `W` for warnings; the error index has an entry for each.
    ///
    /// 1xx files and their form, 2xx event.yaml, 3xx cells and references, 4xx what does not go together,
    /// 5xx a published programme. A code that has shipped keeps its meaning.
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        // Files and their form.
        case emptyFolder = "E101"
        case missingFile = "E102"
        case pathOutsideFolder = "E103"
        case notUTF8 = "E104"
        case openQuotation = "E105"
        case nulByte = "E106"
        case tooManyCells = "E107"
        case tooFewCells = "W108"
        case columnTwice = "E109"
        case missingColumn = "E110"
        case unknownColumn = "W111"
        case emptyFile = "E112"
        case tooLarge = "E113"
        case textAfterQuotation = "E114"
        case misspeltFile = "W115"
        case unreadableYAML = "E116"
        case anchorInYAML = "E117"
        case keyTwice = "E118"
        case unusedFile = "W119"

        // event.yaml.
        case missingSetting = "E201"
        case unknownSetting = "W202"
        case wrongShape = "E203"
        case unknownTimeZone = "E204"
        case slotsAndHours = "E206"
        case neitherSlotsNorHours = "E207"
        case contradictoryHours = "E208"
        case breakOutsideHours = "W209"
        case notDailyHours = "E210"
        case unsafeName = "E211"
        case unknownRule = "W212"
        case unknownOption = "W213"
        case ruleStaysHard = "E214"
        case ruleStaysSoft = "E215"
        case weightWithoutEffect = "W216"
        case notAColour = "W217"

        // Cells and references.
        case badIdentifier = "E301"
        case missingValue = "E302"
        case identifierTwice = "E303"
        case notANumber = "E304"
        case unknownWord = "E305"
        case newWord = "W306"
        case notATime = "E307"
        case timeSkipped = "E308"
        case endBeforeStart = "E309"
        case unknownSlot = "E310"
        case unknownTheme = "E311"
        case unknownRoom = "E312"
        case unknownSession = "E313"
        case unknownPerson = "E314"
        case featureNowhere = "W315"
        case sameRowTwice = "W316"
        case outsideEvent = "W317"
        case slotNamedLikeATime = "E318"
        case roleWithoutPart = "W319"
        case noParticipants = "E320"
        case notAMeetingReport = "E321"
        case guestInMeeting = "W322"
        case severalNamesakes = "W323"

        // What does not go together.
        case partsDoNotFit = "E400"
        case noSessions = "E401"
        case noRooms = "E402"
        case noSlots = "E403"
        case pinOffTheGrid = "E404"
        case pinsCollide = "E405"
        case pinAgainstRequest = "E406"
        case cyclicOrder = "E407"
        case contradictoryRelations = "E408"
        case relationToItself = "E409"

        // A published programme.
        case placeOfUnscheduled = "E501"
        case rowWithoutPlace = "E502"
        case sessionWithoutRow = "W503"
        // Of an earlier programme, which an event may have outgrown.
        case sessionGone = "W504"
        case roomGone = "W505"
        case decisionGone = "W506"

        public var severity: Severity { rawValue.hasPrefix("E") ? .error : .warning }
    }
}
