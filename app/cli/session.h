#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/condition/condition.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <memory>

namespace kq::cli {

enum class ExitStatus { Done = 0, Failed = 1, WrongCall = 2, RowsTurnedAway = 3 };

/// One call of the program: what it was called with, the shop that it works on, and how it speaks.
class Session {
public:
    explicit Session(Call call);

    [[nodiscard]] const Call &call() const { return m_call; }
    [[nodiscard]] const Words &words() const { return m_words; }
    [[nodiscard]] Language language() const { return m_words.language(); }
    [[nodiscard]] QDate asOf() const; ///< `--as-of`, else today
    TerminalControl &control() { return m_control; }

    /// The file that `--shop` names.
    [[nodiscard]] const QString &shopPath() const { return m_call.shop; }
    /// Opens the shop file that `--shop` names; null, with the message written, where that fails.
    /// That `--shop` is there was checked before the command began.
    Shop *openShop();
    /// The same, but makes the file where there is none.
    Shop *openOrCreateShop();
    /// Takes a file that openOrCreateShop() has just made away again, for a call that failed.
    void discardCreatedShop();
    /// The shop's snapshot; null, with the message written, where there is none.
    std::shared_ptr<const Snapshot> openSnapshot();
    /// Keeps what openSnapshot() has read for the next call (Shop::keepColumns). Called when the
    /// answer is out; that it may fail is nobody's concern.
    void keepColumns();

    /// The condition of `--where FILE|-` or of `--segment NAME`; `--where` may name what the
    /// shop of @p snapshot has. Empty, with the message written, where it cannot be had.
    std::optional<Condition> readCondition(const Snapshot &snapshot);

    /// Numbers and dates as people read them in this language and the shop's currency.
    [[nodiscard]] Formatter formatter(const ShopSettings &settings) const;

    /// Writes the sentence of @p error and gives the exit status for it.
    ExitStatus fail(const Error &error) const;
    /// The same with a sentence that is there already.
    ExitStatus failWith(const QString &sentence) const;
    /// Writes that the words of the call are wrong, with the usage of the command.
    ExitStatus wrongCall(const QString &line) const;
    /// The same of a word that no such thing has; the error says which there are.
    ExitStatus wrongCall(const Error &error) const;

private:
    void failAtPlace(Error error) const;

    Call m_call;
    Words m_words;
    TerminalControl m_control;
    std::unique_ptr<Shop> m_shop;
    bool m_created = false;
};

} // namespace kq::cli
