#pragma once

#include <QHash>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// Words that repeat, kept once. Customers and orders hold their codes, so that a condition is
/// compared with every different word once and with people only by code.
///
/// Code 0 is the empty text: not known.
class Dictionary {
public:
    Dictionary();

    /// The code of @p written, which is taken in where it is new.
    std::uint32_t codeOf(const QString &written);

    [[nodiscard]] std::size_t size() const { return m_written.size(); } ///< with code 0
    [[nodiscard]] const QString &written(std::size_t code) const { return m_written[code]; }
    [[nodiscard]] const QString &folded(std::size_t code) const { return m_folded[code]; }

    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const Dictionary &, const Dictionary &) = default;

private:
    std::vector<QString> m_written;
    std::vector<QString> m_folded;
    QHash<QString, std::uint32_t> m_codes;
};

/// A product as one order line wrote it, with its folded forms.
struct ProductWords {
    QString code;
    QString name;
    QString category;
    QString foldedCode;
    QString foldedName;
    QString foldedCategory;
    /// The same number for what counts as the same product: same folded code, or the same folded
    /// name where there is no code. 0 where there is neither.
    std::uint32_t identity = 0;
    std::uint32_t categoryNumber = 0; ///< above 0; 0 where there is no category

    friend bool operator==(const ProductWords &, const ProductWords &) = default;
};

/// Every different (code, name, category) that order lines wrote.
class ProductDictionary {
public:
    std::uint32_t codeOf(const QString &code, const QString &name, const QString &category);

    [[nodiscard]] std::size_t size() const { return m_products.size(); }
    [[nodiscard]] const ProductWords &operator[](std::size_t code) const
    {
        return m_products[code];
    }
    [[nodiscard]] std::uint32_t identities() const { return m_identities; } ///< above all of them

    /// The number of the category that folds to @p folded; 0 where no product has it.
    [[nodiscard]] std::uint32_t categoryNumber(const QString &folded) const
    {
        return m_categoryOf.value(folded);
    }
    [[nodiscard]] std::uint32_t categories() const { return m_categories; } ///< above all of them

    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const ProductDictionary &, const ProductDictionary &) = default;

private:
    std::vector<ProductWords> m_products;
    QHash<QString, std::uint32_t> m_codes;      // by the three texts, joined
    QHash<QString, std::uint32_t> m_identityOf; // by folded code or name, told apart by a sign
    QHash<QString, std::uint32_t> m_categoryOf; // by folded text
    std::uint32_t m_identities = 1;
    std::uint32_t m_categories = 1;
};

} // namespace kq
