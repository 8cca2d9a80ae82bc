public import NewsmillCore

/// Finds what an article quotes, and who said it to whom.
///
/// A quotation stands between marks of any kind, over several paragraphs, or as a paragraph without marks behind "he said:". Its
/// speaker is found in its sentence (behind it, before it), else in the sentence, quotation or paragraph before; names are resolved to
/// the entities that `normalize-names` linked, else to the fullest name in the article, pronouns to who spoke last. What stands
/// between marks and is no speech (titles of works, coined terms) is left out. Each quotation names the rule that found it.
public struct ExtractQuotationsStage: ParallelStage {
    public static let name = "extract-quotations"
    public static let summary = "Finds quotations, who said them and to which outlet."

    private let roles: EntityRoles

    public init(options: NoOptions, resources: Resources) throws {
        roles = EntityRoles(resources.entities)
    }

    public func process(_ article: inout Article) throws -> Verdict {
        article.quotations = QuotationReader(article).quotations(article.mentions, roles)
        return .keep
    }
}
