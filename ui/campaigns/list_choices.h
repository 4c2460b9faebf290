#pragma once

#include "core/shop/list_request.h"

#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// What a person chose at the export desk, but for the people: what a preset remembers.
struct ListChoices {
    QString name; ///< of the preset; empty for what was chosen last
    MessageChannel channel = MessageChannel::Zalo;
    Delivery delivery = Delivery::ByList;
    ListFormat format = ListFormat::Csv;
    Hashing hashing = Hashing::Plain;
    VCardVersion vcard = VCardVersion::V3;
    QString parameters; ///< of a ZNS template, as readZnsParameters() reads them
    std::vector<PeopleColumn> columns;
    bool fillsScript = false;
    MessageStyle style = MessageStyle::Vietnamese;
    QString script;
    QString pattern;       ///< of codes that are made up; empty: none are
    bool ownCodes = false; ///< whether codes come from the owner's list, which is not remembered
    MessageUse use = MessageUse::Advertising;
    int holdout = 0; ///< percent
    Ledger ledger = Ledger::Record;
    QString purpose;
    QString recipient;

    friend bool operator==(const ListChoices &, const ListChoices &) = default;
};

/// Whether a list in this format can carry a text for each person.
bool carriesText(ListFormat format);
/// Whether its columns can be chosen.
bool hasColumns(ListFormat format);

/// The request without people, file, seed and day.
ExportRequest requestOf(const ListChoices &choices);

/// Presets as they are kept in the shop file, and back; what cannot be read is left out.
QString writePresets(const std::vector<ListChoices> &presets);
std::vector<ListChoices> readPresets(const QString &kept);

/// @p presets with @p choices in the place of those of the same name, or behind them.
std::vector<ListChoices> withPreset(std::vector<ListChoices> presets, const ListChoices &choices);

} // namespace kq
