#pragma once

#include "core/condition/condition.h"
#include "support/test_shop.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace kq::test {

/// One question to a small shop, with its answer.
struct ConditionCase {
    QString name;
    QDate asOf;
    QByteArray json; ///< a whole condition document
    std::vector<CustomerId> members;
    QString refusedAt; ///< the JSON path of the fault; empty where the condition is sound
};

/// A file of tests/data/conditions: a shop and what is asked about it. Its form is described in the
/// README beside the files.
struct CaseFile {
    TestShop shop;
    std::vector<ConditionCase> cases;
};

/// Reads a case file; ends the test program with a message where the file is faulty.
CaseFile readCaseFile(const QString &path);

/// All case files, for the rows of a data-driven test.
QStringList caseFiles();

} // namespace kq::test
