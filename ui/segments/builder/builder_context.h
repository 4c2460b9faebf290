#pragma once

#include "core/base/decimal.h"
#include "core/condition/condition.h"
#include "core/shop/snapshot.h"
#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/segments/builder/shop_vocabulary.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <memory>

namespace kq {

class Jobs;

/// What the editors of conditions need to know of the shop: its words to choose from, its money and
/// its language.
struct BuilderContext {
    std::shared_ptr<const Snapshot> snapshot;
    Words words;
    Formatter format;
    QDate asOf;
    std::shared_ptr<const ShopVocabulary> vocabulary; ///< of the snapshot; never null
    /// Who works out how the shop's values spread, for sliders; null: there are no sliders.
    Jobs *jobs = nullptr;
    /// Told when a field begins or ends to lack what it needs; may be empty.
    std::function<void()> completenessChanged = {};

    /// The words that customers have in a choice or tag field, or the fixed keys; most are empty.
    [[nodiscard]] QStringList suggestionsFor(Field field) const;
    /// Whether a product of the shop has this name or code.
    [[nodiscard]] bool hasProduct(const QString &word) const;
    /// What people call a stored word: the name of a tier or of a fixed key.
    [[nodiscard]] QString titleOf(Field field, const QString &key) const;

    /// The whole tree in one sentence, with the days that its windows mean (wording room).
    [[nodiscard]] QString sentenceOf(const Condition &condition) const;
    /// One node, as it follows "customers".
    [[nodiscard]] QString phraseOf(const Condition &condition) const;

    /// Money as typed into minor units and back. Error: empty where it is no amount.
    [[nodiscard]] std::optional<Decimal> readNumber(const QString &typed, bool isMoney) const;
    [[nodiscard]] QString writeNumber(Decimal value, bool isMoney) const;
};

} // namespace kq
