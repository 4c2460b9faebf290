#pragma once

#include "core/care/message_length.h"
#include "core/care/person_values.h"
#include "core/exporting/contact.h"
#include "core/shop/list_request.h"
#include "core/shop/own_values.h"
#include "core/shop/snapshot.h"

#include <functional>
#include <vector>

namespace kq {

/// Fills the text of a list for one person after another. Not for several threads at once.
class ListTexts {
public:
    /// @p context outlives it, and the texts of @p request are copied.
    ListTexts(const ExportRequest &request, const Snapshot &shop, const EvaluationContext &context);

    [[nodiscard]] bool areWanted() const { return m_wanted; }
    /// What of the shop and the round the text asks for and nobody gave. Codes are not among them
    /// where each person gets one.
    [[nodiscard]] std::vector<Placeholder> unfilled() const;
    /// Error: UnknownPlaceholder where something in braces is none.
    [[nodiscard]] Result<void> check() const;
    /// Whether somebody's text can be filled; empty where it can for everybody.
    [[nodiscard]] std::function<bool(std::size_t)> test();
    /// Puts text, parts and code into a contact.
    void put(std::size_t place, const QString &code, Contact &contact);
    /// The text with the words of shop and round, for the record.
    [[nodiscard]] QString settledScript() const;

private:
    [[nodiscard]] OwnFilled textFor(std::size_t place, const QString &code);

    QString m_script;
    MessageStyle m_style;
    MessageValues m_values;
    bool m_wanted;
    bool m_codeForEach;
    bool m_isSms;
    SmsLabel m_label;
    PersonValues m_person;
    OwnValues m_own;
};

} // namespace kq
