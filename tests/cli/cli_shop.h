#pragma once

#include "cli/cli_folder.h"
#include "support/test_shop.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace kq::test {

/// A shop file that khachquen-cli has made by importing CSV files, and questions to it through the
/// same program. What the command line cannot set yet, types of attributes and tiers, is written
/// into the shop file.
class CliShop {
public:
    /// @p shop as importable() gives it. Where something fails, fault() says what.
    explicit CliShop(const TestShop &shop, const QStringList &environment = {});

    [[nodiscard]] const QString &fault() const { return m_fault; }

    /// Runs a command on the shop file, with @p input as what is typed and, beside the process's
    /// own, the variables NAME=VALUE of @p environment.
    [[nodiscard]] CliAnswer run(const QStringList &words, const QByteArray &input = {},
                                const QStringList &environment = {}) const;

    /// The answer of `COMMAND --where - --json --as-of …`.
    [[nodiscard]] CliAnswer ask(const QStringList &command, const QByteArray &condition, QDate asOf,
                                const QStringList &environment = {}) const;

    /// Ids that `members` lists, or an empty list with a message in @p fault.
    [[nodiscard]] std::vector<CustomerId> members(const QByteArray &condition, QDate asOf,
                                                  QString &fault) const;

private:
    void declare(const TestShop &shop);
    void importCustomers(const TestShop &shop, const TestSource &source);
    void importOrders(const TestShop &shop, const TestSource &source);
    void importLines(const TestShop &shop, const TestSource &source);
    void importRows(const QByteArray &kind, const TestSource &source,
                    const std::vector<QStringList> &rows);
    void addSegments(const TestShop &shop);
    void call(const QStringList &words, const QByteArray &input = {});

    CliFolder m_folder;
    QStringList m_environment;
    QString m_fault;
    int m_files = 0;
};

} // namespace kq::test
