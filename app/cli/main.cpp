#include "app/cli/commands.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace kq::cli {

namespace {

std::vector<CallSpec> specs()
{
    std::vector<CallSpec> all;
    for (const Command &command : commands())
        all.push_back(command.spec);
    return all;
}

void printUsage(const Words &words)
{
    printLine(words.say(QT_TRANSLATE_NOOP(
        "Words",
        "khachquen-cli COMMAND --shop FILE [--as-of YYYY-MM-DD] [--lang vi|en] [--json]")));
    for (const Command &command : commands()) {
        printLine(QStringLiteral("  ") + QLatin1String(command.spec.command) + u' ' +
                  QString::fromUtf8(command.spec.usage));
    }
}

QString sentenceFor(const WrongCall &wrong, const Words &words)
{
    switch (wrong.kind) {
    case WrongCall::Kind::NoCommand:
        return words.say(QT_TRANSLATE_NOOP("Words", "A command is missing. --help lists them."));
    case WrongCall::Kind::UnknownCommand:
        return words.say(QT_TRANSLATE_NOOP("Words", "There is no command “%1”. --help lists them."))
            .arg(wrong.word);
    case WrongCall::Kind::UnknownOption:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "The option --%1 is not known here. See --help."))
            .arg(wrong.word);
    case WrongCall::Kind::MissingValue:
        return words.say(QT_TRANSLATE_NOOP("Words", "The option --%1 needs a value."))
            .arg(wrong.word);
    case WrongCall::Kind::SuperfluousValue:
        return words.say(QT_TRANSLATE_NOOP("Words", "The option --%1 takes no value."))
            .arg(wrong.word);
    case WrongCall::Kind::TooFewWords:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "The command “%1” needs more words. See --help."))
            .arg(wrong.word);
    case WrongCall::Kind::TooManyWords:
        return words.say(QT_TRANSLATE_NOOP("Words", "“%1” is one word too many. See --help."))
            .arg(wrong.word);
    case WrongCall::Kind::BadValue:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "The value of --%1 is not understood. See --help."))
            .arg(wrong.word);
    case WrongCall::Kind::MissingShop:
        return words.say(QT_TRANSLATE_NOOP("Words", "The shop file is missing: --shop FILE."));
    case WrongCall::Kind::NotOneCondition:
        return words.say(QT_TRANSLATE_NOOP("Words", "Give either --where FILE or --segment NAME."));
    }
    Q_UNREACHABLE();
    return {};
}

int run(const QStringList &arguments)
{
    const auto read = readCall(arguments, specs());
    if (const auto *wrong = std::get_if<WrongCall>(&read)) {
        const Language language = languageIn(arguments).value_or(Language::Vietnamese);
        printMessage(QStringLiteral("khachquen-cli: ") + sentenceFor(*wrong, Words(language)));
        return static_cast<int>(ExitStatus::WrongCall);
    }
    const Call &call = std::get<Call>(read);
    if (call.help) {
        printUsage(Words(call.language.value_or(Language::Vietnamese)));
        return static_cast<int>(ExitStatus::Done);
    }
    if (call.version) {
        printLine(QStringLiteral("khachquen-cli ") + QLatin1String(KQ_VERSION));
        return static_cast<int>(ExitStatus::Done);
    }
    const auto command = std::find_if(commands().begin(), commands().end(), [&](const Command &c) {
        return call.command == QLatin1String(c.spec.command);
    });
    Session session(call);
    const ExitStatus status = command->run(session);
    std::fflush(stdout); // whoever waits for the answer need not wait for what follows
    if (status == ExitStatus::Done)
        session.keepColumns();
    return static_cast<int>(status);
}

bool namesPdf(const char *word)
{
    return QByteArray(word).toLower().endsWith(".pdf");
}

/// Whether a word of the call is a command that draws. That a file of the name is meant costs a
/// little time and nothing else.
bool mayDraw(int argc, char *argv[])
{
    const bool intoPdf = std::any_of(argv + 1, argv + argc, namesPdf);
    return std::any_of(argv + 1, argv + argc, [&](const char *word) {
        return std::any_of(commands().begin(), commands().end(), [&](const Command &command) {
            const bool draws =
                command.draws == Draws::Always || (command.draws == Draws::IntoPdf && intoPdf);
            return draws && std::strcmp(word, command.spec.command) == 0;
        });
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (!mayDraw(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifdef Q_OS_LINUX
    // Fonts come without a screen here, and there may be none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    // That a session has no folder of its own is nothing to an owner; the lines of the program
    // stand alone. QT_LOGGING_RULES brings Qt's back.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int runProgram(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("khachquen-cli"));
    catchInterrupts();
    return run(QCoreApplication::arguments().mid(1));
}

} // namespace kq::cli

// An exception here is a broken promise of the program; the end of it is the right answer.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char *argv[])
{
    return kq::cli::runProgram(argc, argv);
}
