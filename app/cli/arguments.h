#pragma once

#include "core/base/language.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <variant>
#include <vector>

namespace kq::cli {

/// One option of a command, without its dashes.
struct OptionSpec {
    const char *name = nullptr;
    bool takesValue = true;
};

/// What a command is called with.
struct CallSpec {
    const char *command = nullptr;
    int minWords = 0; ///< words behind the command, options apart
    int maxWords = 0;
    std::vector<OptionSpec> options;
    const char *usage = nullptr; ///< the words behind the command, as the help shows them
    bool needsShop = true;
    bool needsCondition = false; ///< exactly one of `--where` and `--segment`
};

/// A call, taken apart.
struct Call {
    QString command;
    QStringList words; ///< behind the command
    /// Of the command, with their values as they stand in the call; an option without value has an
    /// empty one.
    QHash<QString, QStringList> options;
    QString shop;
    std::optional<QDate> asOf;
    std::optional<Language> language;
    bool json = false;
    bool help = false;
    bool version = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last of values(), empty where there is none.
    [[nodiscard]] QString value(const QString &option) const
    {
        const QStringList all = values(option);
        return all.isEmpty() ? QString() : all.last();
    }
    [[nodiscard]] QStringList values(const QString &option) const { return options.value(option); }
};

/// Why the words of a call are wrong.
struct WrongCall {
    enum class Kind {
        NoCommand,
        UnknownCommand,
        UnknownOption,
        MissingValue,
        SuperfluousValue,
        TooFewWords,
        TooManyWords,
        BadValue,
        MissingShop,
        NotOneCondition,
    };

    Kind kind = Kind::NoCommand;
    QString word;
};

/// Takes the words of a call apart. `--shop`, `--as-of`, `--lang`, `--json`, `--help` and
/// `--version` may stand anywhere; `--name=value` is the same as `--name value`; behind `--`
/// nothing is an option.
std::variant<Call, WrongCall> readCall(const QStringList &arguments,
                                       const std::vector<CallSpec> &commands);

/// The language that `--lang` asks for, also in a call that is wrong; empty where there is none.
std::optional<Language> languageIn(const QStringList &arguments);

} // namespace kq::cli
