#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Runs what a fuzzer starts from, and what it has found, in every build.
class TstSeeds : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void survivesEverySeed_data();
    void survivesEverySeed();
};

void TstSeeds::survivesEverySeed_data()
{
    QTest::addColumn<QString>("path");
    const QDir seeds(QStringLiteral(KQ_SEEDS));
    const QStringList files = seeds.entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << seeds.filePath(file);
}

void TstSeeds::survivesEverySeed()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                    static_cast<std::size_t>(bytes.size())),
             0);
}

QTEST_APPLESS_MAIN(TstSeeds)
#include "tst_seeds.moc"
