#pragma once

#include "core/store/statement.h"

#include <vector>

namespace kq {

/// Every statement of the store, for the test that prepares each of them against a new shop file.
/// Each file tells its own; the test also counts that none is left out.
std::vector<Sql> allStatements();

std::vector<Sql> answerStatements();
std::vector<Sql> attributeStatements();
std::vector<Sql> bulkDictionaryStatements();
std::vector<Sql> bulkIndexStatements();
std::vector<Sql> bulkOrderStatements();
std::vector<Sql> bulkWriteStatements();
std::vector<Sql> careStatements();
std::vector<Sql> changeStatements();
std::vector<Sql> connectionStatements();
std::vector<Sql> customerSearchStatements();
std::vector<Sql> customerStatements();
std::vector<Sql> differenceStatements();
std::vector<Sql> campaignStatements();
std::vector<Sql> consentStatements();
std::vector<Sql> erasureStatements();
std::vector<Sql> handStatements();
std::vector<Sql> exportStatements();
std::vector<Sql> factStatements();
std::vector<Sql> importStatements();
std::vector<Sql> journalStatements();
std::vector<Sql> mergeStatements();
std::vector<Sql> mergesStatements();
std::vector<Sql> migrateStatements();
std::vector<Sql> orderStatements();
std::vector<Sql> outsideStatements();
std::vector<Sql> ownerStatements();
std::vector<Sql> profileStatements();
std::vector<Sql> salesStatements();
std::vector<Sql> segmentStatements();
std::vector<Sql> settingStatements();
std::vector<Sql> shopFileStatements();
std::vector<Sql> sourceStatements();
std::vector<Sql> tierStatements();
std::vector<Sql> transactionStatements();
std::vector<Sql> undoStatements();
std::vector<Sql> watchedFolderStatements();

} // namespace kq
