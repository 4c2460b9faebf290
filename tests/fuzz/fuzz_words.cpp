#include "core/text/area.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "core/text/person_words.h"
#include "core/text/status_words.h"
#include "text_input.h"

using namespace kq;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString cell = cellOf(data, size);
    const QString fold = folded(cell);
    mustHold(folded(fold) == fold);
    mustHold(folded(cell.normalized(QString::NormalizationForm_D)) == fold);
    mustHold(matches(areaQuery(cell), areaKey(cell)));
    mustHold(areaKey(cell) == areaKey(fold));
    (void)provinceOfAddress(cell);
    (void)saysNothing(cell);
    (void)readOrderStatus(cell);
    (void)readGender(cell);
    (void)readConsent(cell);
    (void)isWalkInName(cell);
    (void)readApp(cell);
    (void)nameParts(cell);
    (void)isBusinessName(cell);
    (void)plainLetters(cell);
    return 0;
}
