#include "core/store/all_statements.h"

#include <array>

namespace kq {

std::vector<Sql> allStatements()
{
    const std::array parts{
        attributeStatements,     bulkDictionaryStatements, bulkIndexStatements,
        bulkOrderStatements,     bulkWriteStatements,      connectionStatements,
        customerStatements,      customerSearchStatements, exportStatements,
        importStatements,        journalStatements,        mergeStatements,
        mergesStatements,        migrateStatements,        orderStatements,
        ownerStatements,         profileStatements,        salesStatements,
        segmentStatements,       settingStatements,        shopFileStatements,
        sourceStatements,        tierStatements,           transactionStatements,
        undoStatements,          differenceStatements,     factStatements,
        watchedFolderStatements, careStatements,           changeStatements,
        campaignStatements,      consentStatements,        erasureStatements,
        handStatements,          answerStatements,         outsideStatements,
    };
    std::vector<Sql> all;
    for (const auto &part : parts) {
        const std::vector<Sql> statements = part();
        all.insert(all.end(), statements.begin(), statements.end());
    }
    return all;
}

} // namespace kq
