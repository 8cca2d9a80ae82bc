import NewsmillText

/// What the last words of a short block say of it.
enum BlockEndings {
    /// Longer endings are sentences.
    private static let length = 60

    /// "… in its winter coat. (Photo: Jane Doe)", "The school in Exampleton © J. Doe".
    static func isPictureCredit(_ text: ArraySlice<UInt8>) -> Bool {
        let tail = folded(text)
        for index in tail.indices {
            if tail[index...].starts(with: sign) { return true }
            guard index == tail.startIndex || isBorder(tail[index - 1]) else { continue }
            for word in words where tail[index...].starts(with: word) {
                let rest = tail[(index + word.count)...].drop { $0 == UInt8(ascii: "s") }
                if rest.first == UInt8(ascii: ":") || joints.contains(where: { rest.starts(with: $0) }) { return true }
            }
            // An agency that sells pictures, at the end or in brackets.
            for agency in agencies where tail[index...].starts(with: agency) {
                let rest = tail[(index + agency.count)...]
                if rest.allSatisfy({ isBorder($0) && $0 != UInt8(ascii: ".") }) { return true }
            }
        }
        return false
    }

    /// "The weather of the past… more": the beginning of a text that stands elsewhere.
    static func isCutOff(_ text: ArraySlice<UInt8>) -> Bool {
        var tail = folded(text)[...]
        while let last = tail.last, isBorder(last) || last >= 0x80 { tail.removeLast() }
        for word in more where tail.count > word.count && tail.suffix(word.count).elementsEqual(word) {
            let rest = tail.dropLast(word.count)
            guard let border = rest.last, isBorder(border) || border >= 0x80 else { continue }
            let signs = rest.reversed().prefix { isBorder($0) || $0 >= 0x80 }.reversed()
            if cuts.contains(where: { signs.starts(with: $0) || Array(signs).contains($0) }) { return true }
        }
        return false
    }

    /// "Dear readers,", "This is what we know:", "“Crisp outside, soft inside”": speech, where a label has no sign.
    static func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
        text.last == UInt8(ascii: ",") || text.last == UInt8(ascii: ":")
            || quotes.contains { text.suffix($0.count).elementsEqual($0) }
    }

    private static let quotes = ["\"", "“", "”", "»", "’"].map { Array($0.utf8) }

    private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let tail = text.suffix(length).drop { $0 & 0xC0 == 0x80 }
        return Folding.foldedBytes(String(decoding: tail, as: UTF8.self))
    }

    /// No letter and no digit.
    private static func isBorder(_ byte: UInt8) -> Bool {
        byte < 0x80 && !(byte &- 0x30 < 10) && !(byte &- 0x61 < 26)
    }

    private static let sign = Array("©".utf8)
    private static let words = ["photo", "foto", "bild", "image", "picture", "photograph", "fotografia"].map {
        Array($0.utf8)
    }
    private static let joints = [" by ", " via ", " courtesy ", " credit"].map { Array($0.utf8) }
    private static let agencies = [
        "getty", "getty images", "istock", "istock.com", "istockphoto", "shutterstock", "shutterstock.com", "imago",
        "imago images", "pixabay.com", "pixabay", "picture alliance", "adobe stock", "unsplash",
    ].map { Array($0.utf8) }
    private static let more = [
        "more", "read more", "mehr", "weiterlesen", "wiecej", "czytaj wiecej", "leer mas", "lire la suite",
        "leggi tutto",
        "lees meer", "ler mais", "leia mais",
    ].map { Array($0.utf8) }
    private static let cuts = ["…", "...", "["].map { Array($0.utf8) }
}
