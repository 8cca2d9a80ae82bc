/// A stretch between quotation marks, in one paragraph; the outermost where they are nested.
struct QuotedSpan {
    /// The words between the marks, without white space at the ends: bytes of the whole text.
    var content: Range<Int>
    /// With the marks.
    var outer: Range<Int>
    var paragraph: Int
    /// Goes on from the paragraph before, which left its marks open.
    var isContinued = false
    /// Its closing mark is missing: it ends with its paragraph.
    var isOpen = false
    /// Between single marks.
    var isSingle = false
}
