#pragma once

#include "core/base/result.h"
#include "core/care/message_text.h"
#include "core/care/plan.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstddef>
#include <optional>
#include <vector>

namespace kq {

/// The shop's own attributes as words in braces: *Loại da* stands in a text as `{loai_da}`. Case
/// and tone marks do not matter; where a placeholder of the program has the same word, that one is
/// meant.
class OwnPlaceholders {
public:
    OwnPlaceholders() = default;
    /// @p names: of the attributes, in the shop's order.
    explicit OwnPlaceholders(const QStringList &names);

    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// The word between the braces; empty where the attribute cannot be asked for because its word
    /// means something else.
    [[nodiscard]] QString keyAt(std::size_t place) const;
    /// The place of the attribute that is meant by @p braced, a word with its braces.
    [[nodiscard]] std::optional<std::size_t> find(QStringView braced) const;

private:
    QStringList m_names;
    QStringList m_keys; ///< one for each name
};

/// Every word that may stand in braces, as errors tell them.
QString allWordsInBraces(const OwnPlaceholders &own);

/// As faultsOf(QStringView) of message_text.h, where the shop's own words are none.
std::vector<TextFault> faultsOf(QStringView text, const OwnPlaceholders &own);

/// Whether a text asks for an attribute of the shop.
bool asksForOwn(QStringView text, const OwnPlaceholders &own);

/// A text for one person with what the shop knows of them besides.
struct OwnFilled {
    FilledMessage message;
    bool lacksOwn = false; ///< an attribute is empty: it must not leave
};

/// As filled() of message_text.h. @p values: one text for each attribute of @p own, empty where it
/// is not known of the person.
OwnFilled filled(QStringView text, const MessageValues &values, MessageStyle style,
                 const OwnPlaceholders &own, const QStringList &ownValues);

/// @p text with every word for the attribute @p from written for @p to, which is its name now.
QString withOwnRenamed(QStringView text, const QString &from, const QString &to);

/// As checkedFieldText() of plan.h, where the shop's own words are no fault.
Result<QString> checkedFieldText(PlanField field, const QString &text, const OwnPlaceholders &own);

} // namespace kq
