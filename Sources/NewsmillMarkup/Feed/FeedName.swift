/// What an element of a feed is called, whatever the dialect's namespace and prefix.
struct FeedName: Equatable {
    enum Vocabulary {
        /// RSS of any version, Atom of any version, or no namespace at all: their names do not clash.
        case feed
        case content, dublinCore, xhtml, rdf, xml
        /// Anything else: media, iTunes, FeedBurner …
        case other
    }

    let vocabulary: Vocabulary
    /// Lower case: feeds write `pubdate` as well as `pubDate`.
    let local: String

    init(_ name: XMLName) {
        vocabulary = Self.vocabulary(name.space)
        local = name.local.lowercased()
    }

    /// By address; by the usual prefix where a feed forgot to declare it.
    private static func vocabulary(_ space: String) -> Vocabulary {
        switch space {
        case "", "atom", "rss": .feed
        case "content": .content
        case "dc", "dcterms": .dublinCore
        case "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf
        case "http://www.w3.org/1999/xhtml": .xhtml
        case "http://www.w3.org/XML/1998/namespace", "xml": .xml
        case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss":
            .feed
        default:
            if space.hasPrefix("http://purl.org/rss/1.0/modules/content") {
                .content
            } else if space.hasPrefix("http://purl.org/dc/") {
                .dublinCore
            } else {
                .other
            }
        }
    }
}

/// The attributes of one element, by lower-case local name.
struct FeedAttributes {
    private let attributes: [XMLAttribute]

    init(_ attributes: [XMLAttribute]) {
        self.attributes = attributes
    }

    /// The value, white space around it aside; nil when there is none or nothing but white space.
    subscript(name: String, vocabulary: FeedName.Vocabulary = .feed) -> String? {
        for attribute in attributes where attribute.name.local.lowercased() == name {
            guard FeedName(attribute.name).vocabulary == vocabulary else { continue }
            let value = MarkupText.squeezed(attribute.value)
            return value.isEmpty ? nil : value
        }
        return nil
    }
}
