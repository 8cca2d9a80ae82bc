public import NewsmillCore

/// Every stage there is, in the order in which the shipped pipeline runs them. A new stage adds its line here.
public enum StageRegistry {
    public static let all: [StageType] = [
        StageType(ExtractStage.self),
        StageType(CleanStage.self),
        StageType(DeduplicateParagraphsStage.self),
        StageType(NormalizeNamesStage.self),
        StageType(ExtractQuotationsStage.self),
        StageType(TagStage.self),
        StageType(DeduplicateArticlesStage.self),
        StageType(GroupStoriesStage.self),
        StageType(GroupUtterancesStage.self),
    ]
}
