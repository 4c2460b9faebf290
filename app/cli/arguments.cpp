#include "app/cli/arguments.h"

#include "core/domain/keys.h"

#include <algorithm>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

/// An option as written: `--name` or `--name=value`.
struct Option {
    QString name;
    std::optional<QString> value;
};

std::optional<Option> optionOf(const QString &argument)
{
    if (!argument.startsWith("--"_L1) || argument.size() == 2)
        return std::nullopt;
    const qsizetype equals = argument.indexOf(u'=');
    if (equals < 0)
        return Option{argument.mid(2), std::nullopt};
    return Option{argument.mid(2, equals - 2), argument.mid(equals + 1)};
}

/// Reads one call from left to right.
class Reader {
public:
    Reader(const QStringList &arguments, const std::vector<CallSpec> &commands)
        : m_arguments(arguments)
        , m_commands(commands)
    {}

    std::variant<Call, WrongCall> read()
    {
        if (const auto wrong = takeApart())
            return *wrong;
        if (m_call.help || m_call.version)
            return m_call;
        if (const auto wrong = checkCommand())
            return *wrong;
        return m_call;
    }

private:
    using Wrong = std::optional<WrongCall>;

    Wrong takeApart()
    {
        bool onlyWords = false;
        for (; m_at < m_arguments.size(); ++m_at) {
            const QString &argument = m_arguments[m_at];
            if (!onlyWords && argument == "--"_L1) {
                onlyWords = true;
                continue;
            }
            const std::optional<Option> option = onlyWords ? std::nullopt : optionOf(argument);
            if (!option) {
                takeWord(argument);
                continue;
            }
            if (Wrong wrong = takeOption(*option))
                return wrong;
        }
        return std::nullopt;
    }

    void takeWord(const QString &word)
    {
        if (m_call.command.isEmpty())
            m_call.command = word;
        else
            m_call.words.append(word);
    }

    /// What an option without a value sets that every call may have; null for others.
    bool *flagOf(const QString &name)
    {
        if (name == "json"_L1)
            return &m_call.json;
        if (name == "help"_L1)
            return &m_call.help;
        return name == "version"_L1 ? &m_call.version : nullptr;
    }

    Wrong takeOption(const Option &option)
    {
        if (bool *flag = flagOf(option.name)) {
            if (option.value)
                return WrongCall{WrongCall::Kind::SuperfluousValue, option.name};
            *flag = true;
            return std::nullopt;
        }
        if (option.name == "shop"_L1 || option.name == "as-of"_L1 || option.name == "lang"_L1) {
            const std::optional<QString> value = valueOf(option);
            if (!value)
                return WrongCall{WrongCall::Kind::MissingValue, option.name};
            return takeGlobal(option.name, *value);
        }
        const std::optional<bool> takesValue = takesValueAnywhere(option.name);
        if (!takesValue)
            return WrongCall{WrongCall::Kind::UnknownOption, option.name};
        if (!*takesValue) {
            if (option.value)
                return WrongCall{WrongCall::Kind::SuperfluousValue, option.name};
            m_call.options.insert(option.name, {QString()});
            return std::nullopt;
        }
        const std::optional<QString> value = valueOf(option);
        if (!value)
            return WrongCall{WrongCall::Kind::MissingValue, option.name};
        m_call.options[option.name].append(*value);
        return std::nullopt;
    }

    Wrong takeGlobal(const QString &name, const QString &value)
    {
        if (name == "shop"_L1) {
            m_call.shop = value;
        } else if (name == "lang"_L1) {
            m_call.language = fromKey<Language>(value);
            if (!m_call.language)
                return WrongCall{WrongCall::Kind::BadValue, name};
        } else {
            const QDate day = QDate::fromString(value, u"yyyy-MM-dd"_s);
            if (!day.isValid())
                return WrongCall{WrongCall::Kind::BadValue, name};
            m_call.asOf = day;
        }
        return std::nullopt;
    }

    std::optional<QString> valueOf(const Option &option)
    {
        if (option.value)
            return option.value;
        if (m_at + 1 >= m_arguments.size() || optionOf(m_arguments[m_at + 1]))
            return std::nullopt;
        return m_arguments[++m_at];
    }

    /// Options may stand before the command, so the first reading asks all commands.
    [[nodiscard]] std::optional<bool> takesValueAnywhere(const QString &name) const
    {
        for (const CallSpec &spec : m_commands) {
            for (const OptionSpec &option : spec.options) {
                if (name == QLatin1String(option.name))
                    return option.takesValue;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Wrong checkCommand() const
    {
        if (m_call.command.isEmpty())
            return WrongCall{WrongCall::Kind::NoCommand, {}};
        const auto spec =
            std::find_if(m_commands.begin(), m_commands.end(), [&](const CallSpec &candidate) {
                return m_call.command == QLatin1String(candidate.command);
            });
        if (spec == m_commands.end())
            return WrongCall{WrongCall::Kind::UnknownCommand, m_call.command};
        for (auto option = m_call.options.keyBegin(); option != m_call.options.keyEnd(); ++option) {
            const bool known = std::any_of(spec->options.begin(), spec->options.end(),
                                           [&](const OptionSpec &candidate) {
                                               return *option == QLatin1String(candidate.name);
                                           });
            if (!known)
                return WrongCall{WrongCall::Kind::UnknownOption, *option};
        }
        if (m_call.words.size() < spec->minWords)
            return WrongCall{WrongCall::Kind::TooFewWords, m_call.command};
        if (m_call.words.size() > spec->maxWords)
            return WrongCall{WrongCall::Kind::TooManyWords, m_call.words[spec->maxWords]};
        if (spec->needsShop && m_call.shop.isEmpty())
            return WrongCall{WrongCall::Kind::MissingShop, m_call.command};
        if (spec->needsCondition && m_call.has(u"where"_s) == m_call.has(u"segment"_s))
            return WrongCall{WrongCall::Kind::NotOneCondition, m_call.command};
        return std::nullopt;
    }

    const QStringList &m_arguments;
    const std::vector<CallSpec> &m_commands;
    qsizetype m_at = 0;
    Call m_call;
};

} // namespace

std::variant<Call, WrongCall> readCall(const QStringList &arguments,
                                       const std::vector<CallSpec> &commands)
{
    return Reader(arguments, commands).read();
}

std::optional<Language> languageIn(const QStringList &arguments)
{
    std::optional<Language> language;
    for (qsizetype i = 0; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        const QString &word = arguments.at(i);
        if (word.startsWith("--lang="_L1))
            language = fromKey<Language>(word.section(u'=', 1));
        else if (word == "--lang"_L1 && i + 1 < arguments.size())
            language = fromKey<Language>(arguments.at(i + 1));
    }
    return language;
}

} // namespace kq::cli
