// Both languages are whole: every string of the sources stands in the translation files, finished,
// with the same placeholders, and the program carries the compiled files.

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString state; ///< empty when finished
    bool plural = false;
    QStringList forms; ///< one without plural

    [[nodiscard]] QString key() const { return context + u" | "_s + source + u" | "_s + comment; }
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.state = xml.attributes().value("type"_L1).toString();
    if (!message.plural) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms.append(xml.readElementText());
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

/// The messages of a .ts file in file order; empty if the file cannot be read.
QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    if (xml.hasError())
        return {};
    return messages;
}

QStringList keysOf(const QList<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages)
        keys.append(message.key());
    keys.sort();
    return keys;
}

/// Those of @p left that @p right lacks, one a line.
QByteArray missing(const QStringList &left, const QStringList &right)
{
    QStringList rest;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(rest));
    return rest.join(u'\n').toUtf8();
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?([0-9]{1,2}|n)|\\{[a-z_]+\\}"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

QString fileOf(const QString &name)
{
    return QStringLiteral(KQ_ROOT "/translations/") + name;
}

} // namespace

class TstTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyEntryIsFinished_data();
    void everyEntryIsFinished();
    void placeholdersSurvive_data();
    void placeholdersSurvive();
    void sourcesHoldNothingNew_data();
    void sourcesHoldNothingNew();
    void programCarriesTheWords_data();
    void programCarriesTheWords();
    void qtSpeaksVietnamese();
};

void TstTranslations::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstTranslations::everyEntryIsFinished_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("forms");
    QTest::newRow("Vietnamese") << u"khachquen_vi.ts"_s << qsizetype(1);
    QTest::newRow("English") << u"khachquen_en.ts"_s << qsizetype(2);
    QTest::newRow("Qt's own words") << u"qtbase_vi.ts"_s << qsizetype(1);
}

void TstTranslations::everyEntryIsFinished()
{
    QFETCH(const QString, name);
    QFETCH(const qsizetype, forms);
    QVERIFY2(QFile::exists(fileOf(name)), qPrintable(name));

    QStringList faults;
    for (const Message &message : messagesOf(fileOf(name))) {
        const bool whole = std::none_of(message.forms.begin(), message.forms.end(),
                                        [](const QString &form) { return form.isEmpty(); });
        const qsizetype expected = message.plural ? forms : 1;
        if (!message.state.isEmpty() || !whole || message.forms.size() != expected)
            faults.append(message.key());
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TstTranslations::placeholdersSurvive_data()
{
    everyEntryIsFinished_data();
}

void TstTranslations::placeholdersSurvive()
{
    QFETCH(const QString, name);
    QStringList faults;
    for (const Message &message : messagesOf(fileOf(name))) {
        QStringList expected = placeholdersOf(message.source);
        for (const QString &form : message.forms) {
            QStringList found = placeholdersOf(form);
            if (message.plural) { // "one customer" may leave the number out
                expected.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (found != expected)
                faults.append(message.key());
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TstTranslations::sourcesHoldNothingNew_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("extra");
    QTest::newRow("Vietnamese") << u"khachquen_vi.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"khachquen_en.ts"_s << QStringList(u"-pluralonly"_s);
}

/// What lupdate makes of the sources now is what the committed file holds. Mended by
/// `cmake --build <tree> --target update_translations` and the missing words.
void TstTranslations::sourcesHoldNothingNew()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, extra);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString fresh = folder.filePath(name);

    QStringList arguments = QStringLiteral(KQ_LUPDATE_FLAGS).split(u'|');
    arguments += extra;
    arguments += QStringLiteral(KQ_LUPDATE_FOLDERS).split(u'|');
    arguments += {u"-ts"_s, fresh};
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(KQ_ROOT));
    lupdate.start(QStringLiteral(KQ_LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QCOMPARE(lupdate.readAllStandardError(), QByteArray());

    const QStringList now = keysOf(messagesOf(fresh));
    const QStringList committed = keysOf(messagesOf(fileOf(name)));
    QCOMPARE(missing(now, committed), QByteArray());
    QCOMPARE(missing(committed, now), QByteArray());
}

void TstTranslations::programCarriesTheWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Vietnamese") << u":/i18n/khachquen_vi"_s;
    QTest::newRow("English") << u":/i18n/khachquen_en"_s;
    QTest::newRow("Qt's own words") << u":/i18n/qtbase_vi"_s;
}

void TstTranslations::programCarriesTheWords()
{
    QFETCH(const QString, name);
    QTranslator translator;
    QVERIFY(translator.load(name));
}

void TstTranslations::qtSpeaksVietnamese()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/qtbase_vi"_s));
    QCOMPARE(translator.translate("QPlatformTheme", "Cancel"), u"Hủy"_s);
    QCOMPARE(translator.translate("QFileDialog", "File &name:"), u"&Tên file:"_s);
    QCOMPARE(translator.translate("QWidgetTextControl", "&Paste"), u"&Dán"_s);
}

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
