/// The elements that reading a page tells apart; every other element is `.other`.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
    case document, text, other
    case html, head, body, title, meta, link, base, script, style, noscript, template, time
    case p, div, section, article, main, header, footer, nav, aside, form, figure, figcaption, blockquote, pre, address
    case h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, tbody, thead, tr, td, th, caption, br, hr
    case a, span, b, strong, i, em, u, button, input, select, option, textarea, label, iframe, object, svg, img,
        picture,
        video, audio, canvas, details, summary, dialog, menu, fieldset
    case tfoot, col, colgroup, center, font, small, big, tt, s, strike, nobr, code, sup, sub, abbr, cite, q, mark, ins,
        del, wbr, kbd, samp, `var`, dfn, bdi, bdo, ruby, rb, rt, rp, rtc, data, output, legend, hgroup, search, dir,
        listing, xmp, plaintext, noembed, noframes, frameset, frame, optgroup, embed, param, source, track, area, map,
        keygen, basefont, bgsound, applet, marquee, math, foreignobject, desc, image

    /// Which rules of the WHATWG standard's tree construction an element falls under.
    struct Traits: OptionSet {
        let rawValue: UInt16

        static let void = Traits(rawValue: 1)
        static let formatting = Traits(rawValue: 2)
        static let special = Traits(rawValue: 4)
        /// Ends the search for an element "in scope".
        static let scope = Traits(rawValue: 8)
        static let tableScope = Traits(rawValue: 16)
        /// Its start ends an open paragraph.
        static let closesParagraph = Traits(rawValue: 32)
        /// May stand in the head.
        static let head = Traits(rawValue: 64)
        /// Its content is no markup.
        static let rawText = Traits(rawValue: 128)
        /// Raw but for character references.
        static let references = Traits(rawValue: 256)
        static let heading = Traits(rawValue: 512)
        /// White space beside it is not seen.
        static let block = Traits(rawValue: 1024)
        /// Takes a foreign element's place: it ends an open `svg`.
        static let breakout = Traits(rawValue: 2048)
        /// Special, but transparent to the search for an open list item.
        static let inListItem = Traits(rawValue: 4096)
    }

    /// By raw value.
    static let traits: [Traits] = {
        var traits = [Traits](repeating: [], count: allCases.count)
        func give(_ trait: Traits, _ tags: [HTMLTag]) {
            for tag in tags { traits[Int(tag.rawValue)].insert(trait) }
        }
        give(
            .void,
            [
                .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .link, .meta, .param, .source, .track, .wbr,
                .keygen, .basefont, .bgsound, .frame,
            ])
        give(
            .formatting, [.a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u])
        let paragraphs: [HTMLTag] = [
            .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary,
            .ul, .pre, .listing, .form, .table, .hr, .xmp, .plaintext, .h1, .h2, .h3, .h4, .h5, .h6, .li, .dt, .dd,
        ]
        give(.closesParagraph, paragraphs)
        give(.special, paragraphs.filter { $0 != .dialog && $0 != .search })
        give(
            .special,
            [
                .document, .applet, .area, .base, .basefont, .bgsound, .body, .br, .button, .caption, .col, .colgroup,
                .embed, .frame, .frameset, .head, .html, .iframe, .img, .input, .keygen, .link, .marquee, .meta,
                .noembed, .noframes, .noscript, .object, .param, .script, .select, .source, .style, .tbody, .td,
                .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .wbr, .foreignobject, .desc,
            ])
        give(
            .scope,
            [
                .document, .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .foreignobject,
                .desc,
            ])
        give(.tableScope, [.document, .html, .table, .template])
        give(
            .head,
            [.base, .basefont, .bgsound, .link, .meta, .script, .style, .title, .template, .noscript, .noframes])
        give(
            .rawText,
            [.script, .style, .xmp, .iframe, .noembed, .noframes, .noscript, .textarea, .title, .plaintext])
        give(.references, [.textarea, .title])
        give(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        give(
            .block,
            paragraphs + [
                .html, .head, .body, .title, .meta, .link, .base, .script, .style, .template, .table, .tbody,
                .thead, .tfoot, .tr, .td, .th, .caption, .colgroup, .col, .li, .dt, .dd, .option, .optgroup, .frameset,
                .noscript, .legend,
            ])
        give(
            .breakout,
            [
                .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
                .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
                .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`,
            ])
        give(.inListItem, [.address, .div, .p])
        return traits
    }()
}

/// The attributes that reading a page looks at; others are not kept.
public enum HTMLAttributeName: String, Sendable, CaseIterable {
    case id, `class`, href, src, rel, lang, name, property, content, itemprop, itemtype, datetime, type, role, hidden,
        charset, style
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case alt, title
    // Names of parts, where class names are random.
    case dataTestID = "data-testid"
    case dataComponent = "data-component"
    case dataQA = "data-qa"
    case dataType = "data-type"
}
