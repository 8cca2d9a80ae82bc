/// A character encoding of the web, by its WHATWG name.
///
/// Names and labels follow the WHATWG Encoding Standard, section 4.2: `latin1` and `iso-8859-1` mean windows-1252,
/// `gb2312` means GBK, read here with its superset gb18030. The standard's "replacement" encodings are not known here.
struct TextEncoding: Sendable, Equatable {
    enum Form: Sendable, Equatable {
        case utf8
        case utf16(bigEndian: Bool)
        case utf32(bigEndian: Bool)
        /// One byte a character; ASCII below 0x80. The name is glibc's.
        case singleByte(String)
        /// Converted by glibc under this name.
        case multiByte(String)
    }

    /// In lower case: `windows-1251`.
    let name: String
    let form: Form

    static let utf8 = TextEncoding(name: "utf-8", form: .utf8)
    static let utf16le = TextEncoding(name: "utf-16le", form: .utf16(bigEndian: false))
    static let utf16be = TextEncoding(name: "utf-16be", form: .utf16(bigEndian: true))
    static let utf32le = TextEncoding(name: "utf-32le", form: .utf32(bigEndian: false))
    static let utf32be = TextEncoding(name: "utf-32be", form: .utf32(bigEndian: true))
    static let windows1252 = TextEncoding(name: "windows-1252", form: .singleByte("CP1252"))

    var isUTF16or32: Bool {
        switch form {
        case .utf16, .utf32: true
        case .utf8, .singleByte, .multiByte: false
        }
    }

    /// Finds the encoding that a label names: case and surrounding space do not matter.
    static func labelled(_ label: some StringProtocol) -> TextEncoding? {
        var folded = label.utf8.drop { $0 <= 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        while let last = folded.last, last <= 0x20 { folded.removeLast() }
        return byLabel[String(decoding: folded, as: UTF8.self)]
    }

    private static let byLabel: [String: TextEncoding] = {
        var found: [String: TextEncoding] = [
            "utf-16": utf16le, "utf-16le": utf16le, "utf-16be": utf16be, "ucs-2": utf16le, "unicode": utf16le,
            "iso-10646-ucs-2": utf16le, "csunicode": utf16le, "unicodefeff": utf16le, "unicodefffe": utf16be,
            "utf-32": utf32le, "utf-32le": utf32le, "utf-32be": utf32be,
        ]
        for label in ["utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"] {
            found[label] = utf8
        }
        for (table, wrap) in [(singleByteLabels, Form.singleByte), (multiByteLabels, Form.multiByte)] {
            for line in table.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                for label in words.dropFirst() { found[label] = TextEncoding(name: words[1], form: wrap(words[0])) }
            }
        }
        return found
    }()

    /// glibc's names of all one-byte encodings.
    static let singleByteNames = singleByteLabels.split(separator: "\n").compactMap {
        $0.split(separator: " ").first.map(String.init)
    }

    /// glibc's name, the WHATWG name, further labels.
    private static let singleByteLabels = """
        CP1252 windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
        iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
        CP1250 windows-1250 cp1250 x-cp1250
        CP1251 windows-1251 cp1251 x-cp1251
        CP1253 windows-1253 cp1253 x-cp1253
        CP1254 windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 \
        latin5 x-cp1254
        CP1255 windows-1255 cp1255 x-cp1255
        CP1256 windows-1256 cp1256 x-cp1256
        CP1257 windows-1257 cp1257 x-cp1257
        CP1258 windows-1258 cp1258 x-cp1258
        CP874 windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
        CP866 ibm866 866 cp866 csibm866
        ISO-8859-2 iso-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
        ISO-8859-3 iso-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
        ISO-8859-4 iso-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
        ISO-8859-5 iso-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
        ISO-8859-6 iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e \
        iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
        ISO-8859-7 iso-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 \
        iso_8859-7:1987 sun_eu_greek
        ISO-8859-8 iso-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 \
        iso_8859-8:1988 visual iso-8859-8-i csiso88598i logical
        ISO-8859-10 iso-8859-10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
        ISO-8859-13 iso-8859-13 iso8859-13 iso885913
        ISO-8859-14 iso-8859-14 iso8859-14 iso885914
        ISO-8859-15 iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
        ISO-8859-16 iso-8859-16
        KOI8-R koi8-r cskoi8r koi koi8 koi8_r
        KOI8-U koi8-u koi8-ru
        MACINTOSH macintosh csmacintosh mac x-mac-roman
        MAC-CYRILLIC x-mac-cyrillic x-mac-ukrainian
        """

    private static let multiByteLabels = """
        GB18030 gb18030
        GB18030 gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
        BIG5-HKSCS big5 big5-hkscs cn-big5 csbig5 x-x-big5
        EUC-JP-MS euc-jp cseucpkdfmtjapanese x-euc-jp
        ISO-2022-JP iso-2022-jp csiso2022jp
        CP932 shift_jis csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
        CP949 euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
        """
}
