#include "core/profile/dictionary.h"

#include "core/text/fold.h"

namespace kq {

Dictionary::Dictionary()
{
    codeOf(QString());
}

std::uint32_t Dictionary::codeOf(const QString &written)
{
    const auto next = static_cast<std::uint32_t>(m_written.size());
    const auto known = m_codes.constFind(written);
    if (known != m_codes.cend())
        return *known;
    m_codes.insert(written, next);
    m_written.push_back(written);
    m_folded.push_back(kq::folded(written));
    return next;
}

std::size_t Dictionary::bytes() const
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < m_written.size(); ++i) {
        const qsizetype letters = m_written[i].size() + m_folded[i].size();
        bytes += 3 * sizeof(QString) + sizeof(std::uint32_t) +
                 sizeof(QChar) * static_cast<std::size_t>(letters);
    }
    return bytes;
}

std::uint32_t ProductDictionary::codeOf(const QString &code, const QString &name,
                                        const QString &category)
{
    const QChar between = QChar(0xffff); // no character, so no text holds it
    const QString key = code + between + name + between + category;
    const auto known = m_codes.constFind(key);
    if (known != m_codes.cend())
        return *known;

    ProductWords words{code, name, category, folded(code), folded(name), folded(category), 0, 0};
    if (!words.foldedCode.isEmpty() || !words.foldedName.isEmpty()) {
        const bool byCode = !words.foldedCode.isEmpty();
        const QString identity =
            byCode ? QString(u'c' + words.foldedCode) : QString(u'n' + words.foldedName);
        std::uint32_t &number = m_identityOf[identity];
        if (number == 0)
            number = m_identities++;
        words.identity = number;
    }
    if (!words.foldedCategory.isEmpty()) {
        std::uint32_t &number = m_categoryOf[words.foldedCategory];
        if (number == 0)
            number = m_categories++;
        words.categoryNumber = number;
    }
    const auto next = static_cast<std::uint32_t>(m_products.size());
    m_codes.insert(key, next);
    m_products.push_back(std::move(words));
    return next;
}

std::size_t ProductDictionary::bytes() const
{
    std::size_t bytes = 0;
    for (const ProductWords &words : m_products) {
        const qsizetype letters = words.code.size() + words.name.size() + words.category.size();
        bytes += sizeof(ProductWords) + 6 * sizeof(QChar) * static_cast<std::size_t>(letters);
    }
    return bytes;
}

} // namespace kq
