/// What may stay of a stranger's HTML: elements that hold text, pictures and tables, and attributes that do nothing.
/// No element that loads a program or a document, takes input or changes the page around it; no style, class or id.
enum SafeHTML {
    struct Element: Sendable {
        let name: TagName
        let text: [UInt8]
        let isVoid: Bool
        /// Whether the next of its kind ends it: `<li>one<li>two`.
        let closesItself: Bool
    }

    enum AttributeKind: Sendable {
        case value, address
    }

    static func element(_ name: TagName) -> Element? { elements[name] }
    static func attribute(_ name: TagName) -> AttributeKind? { attributes[name] }
    /// Whether an element goes with all that is in it.
    static func isSilent(_ name: TagName) -> Bool { silent[name] != nil }

    private static let elements: TagNameTable<Element> = {
        let void: Set<String> = ["area", "br", "col", "hr", "img", "source", "track", "wbr"]
        let selfClosing: Set<String> = ["p", "li", "dt", "dd", "tr", "td", "th", "option"]
        let names = """
            a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col \
            colgroup data dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup \
            hr i img ins kbd li main map mark menu nav ol p picture pre q rb rp rt rtc ruby s samp section small source span \
            strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
            """
        return TagNameTable(
            names.split(separator: " ").map { name in
                let name = String(name)
                let element = Element(
                    name: TagName(name), text: Array(name.utf8), isVoid: void.contains(name),
                    closesItself: selfClosing.contains(name))
                return (name, element)
            })
    }()

    private static let attributes: TagNameTable<AttributeKind> = {
        let values = """
            abbr align alt axis border cellpadding cellspacing char charoff charset cite clear color cols colspan compact \
            controls coords datetime dir face frame headers height hreflang hspace kind label lang loop media noshade \
            nowrap open preload reversed rowspan rules scope shape size span srclang start summary title type valign value \
            vspace width
            """
        let addresses = ["href", "src", "cite", "longdesc", "poster"]
        return TagNameTable(
            values.split(separator: " ").map { String($0) }.filter { !addresses.contains($0) }.map { ($0, .value) }
                + addresses.map { ($0, .address) })
    }()

    private static let silent = TagNameTable(["script", "style", "applet", "noscript"].map { ($0, true) })
}
