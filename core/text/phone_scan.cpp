#include "core/text/phone_scan.h"

#include <algorithm>

namespace kq {

namespace {

/// What a character means in a cell for phones.
enum class Sign { Digit, Plus, Soft, Joint, Mask, Letter, Ignored, Hard };

Sign signOf(QChar c)
{
    if (c.isDigit())
        return Sign::Digit;
    if (c.isLetter())
        return Sign::Letter;
    switch (c.unicode()) {
    case u'+':
    case u'＋':
        return Sign::Plus;
    case u'.':
    case u'(':
    case u')':
    case u'\'':
    case u'’':
    case u'_':
        return Sign::Soft;
    case u',':
    case u'/':
        return Sign::Joint;
    case u'*':
    case u'＊':
    case u'•':
    case u'●':
    case u'✱':
        return Sign::Mask;
    case u'\n':
    case u'\r':
        return Sign::Hard;
    default:
        break;
    }
    if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
        return Sign::Soft;
    // Direction marks come along when a number is copied from an address book.
    if (c.category() == QChar::Other_Format)
        return Sign::Ignored;
    return Sign::Hard;
}

char repaired(QChar letter)
{
    switch (letter.unicode()) {
    case u'o':
    case u'O':
        return '0';
    case u'l':
    case u'I':
        return '1';
    default:
        return 0;
    }
}

class Scanner {
public:
    Scanner(QStringView text, LetterDigits letters)
        : m_text(text)
        , m_letters(letters)
    {}

    PhoneScan scan()
    {
        for (m_at = 0; m_at < m_text.size();)
            take();
        endPiece();
        return std::move(m_scan);
    }

private:
    void take()
    {
        switch (signOf(m_text[m_at])) {
        case Sign::Digit:
        case Sign::Letter:
            takeWord();
            return;
        case Sign::Plus:
            // A plus begins a number, also where another one stands right before it.
            if (!m_part.digits.empty())
                endPiece();
            m_part.prefix = PhonePrefix::International;
            break;
        case Sign::Soft:
            m_groupOpen = false;
            break;
        case Sign::Joint:
            endPart();
            break;
        case Sign::Mask:
            takeMask();
            return;
        case Sign::Ignored:
            break;
        case Sign::Hard:
            endPiece();
            break;
        }
        ++m_at;
    }

    /// A run of letters and digits without anything between them.
    void takeWord()
    {
        const qsizetype from = m_at;
        qsizetype digits = 0;
        qsizetype repairable = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const Sign sign = signOf(m_text[m_at]);
            if (sign == Sign::Digit)
                ++digits;
            else if (sign == Sign::Letter)
                repairable += repaired(m_text[m_at]) != 0 ? 1 : 0;
            else if (sign != Sign::Ignored)
                break;
        }
        const QStringView word = m_text.mid(from, m_at - from);
        const auto letters = std::count_if(word.begin(), word.end(),
                                           [](QChar c) { return signOf(c) == Sign::Letter; });
        const bool wholeNumber = letters == 0 || (m_letters == LetterDigits::Repair && digits > 0 &&
                                                  letters == repairable);
        if (wholeNumber)
            addGroup(word);
        else
            takeMixedWord(word);
    }

    /// `Zalo0912345678` holds a number, `sđt2` only a remark; `09xxxx678` is masked.
    void takeMixedWord(QStringView word)
    {
        endPiece();
        if (hidesDigits(word)) {
            m_scan.masked = true;
            return;
        }
        constexpr qsizetype shortestNumber = 8;
        for (qsizetype at = 0; at < word.size();) {
            qsizetype end = at;
            while (end < word.size() && signOf(word[end]) != Sign::Letter)
                ++end;
            if (end - at >= shortestNumber)
                addGroup(word.mid(at, end - at));
            endPiece();
            at = std::max(end, at + 1);
        }
    }

    static bool hidesDigits(QStringView word)
    {
        qsizetype hidden = 0;
        for (const QChar c : word) {
            if (c == u'x' || c == u'X')
                ++hidden;
            else if (signOf(c) != Sign::Digit)
                return false;
        }
        return hidden >= 2 && hidden < word.size();
    }

    void takeMask()
    {
        qsizetype stars = 0;
        for (; m_at < m_text.size() && signOf(m_text[m_at]) == Sign::Mask; ++m_at)
            ++stars;
        m_scan.masked = true;
        // One star beside a number is emphasis, two hide digits.
        const bool hiding = stars >= 2;
        m_part.besideMask = m_part.besideMask || hiding;
        endPiece();
        m_part.besideMask = hiding;
    }

    void addGroup(QStringView word)
    {
        if (!m_groupOpen)
            m_part.groupStarts.push_back(m_part.digits.size());
        m_groupOpen = true;
        for (const QChar c : word) {
            if (c.isDigit())
                m_part.digits.push_back(static_cast<char>('0' + c.digitValue()));
            else if (const char digit = repaired(c))
                m_part.digits.push_back(digit);
        }
    }

    void endPart()
    {
        if (!m_part.digits.empty())
            m_piece.push_back(std::move(m_part));
        m_part = {};
        m_groupOpen = false;
    }

    void endPiece()
    {
        endPart();
        if (!m_piece.empty())
            m_scan.pieces.push_back(std::move(m_piece));
        m_piece = {};
    }

    QStringView m_text;
    LetterDigits m_letters;
    qsizetype m_at = 0;
    bool m_groupOpen = false;
    PhonePart m_part;
    PhonePiece m_piece;
    PhoneScan m_scan;
};

} // namespace

PhoneScan scanPhones(QStringView written, LetterDigits letters)
{
    return Scanner(written, letters).scan();
}

PhonePart joined(const PhonePiece &piece)
{
    PhonePart whole;
    for (const PhonePart &part : piece) {
        if (whole.digits.empty())
            whole.prefix = part.prefix;
        for (const std::size_t start : part.groupStarts)
            whole.groupStarts.push_back(whole.digits.size() + start);
        whole.digits += part.digits;
        whole.besideMask = whole.besideMask || part.besideMask;
    }
    return whole;
}

} // namespace kq
