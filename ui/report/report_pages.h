#pragma once

#include "core/base/language.h"
#include "core/report/report_figures.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QString>

namespace kq {

class Paper;

/// What stands on the pages of the report, in one language, whatever the window speaks.
class ReportPages {
public:
    /// @p figures must outlive it.
    ReportPages(const ReportFigures &figures, Language language);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString footer() const;

    void printOverview(Paper &paper) const;
    /// Who is slipping away; nothing where nobody is.
    void printSlipping(Paper &paper) const;
    void printCareMap(Paper &paper) const;
    /// Pages of its own: who they are, where they stand beside the shop, the plan, and how they
    /// buy.
    void printGroup(const GroupStudy &study, Paper &paper) const;

private:
    void printTiers(Paper &paper) const;
    void printMonths(Paper &paper) const;
    void printFactors(const CareGroup &group, Paper &paper) const;
    void printPlan(const CareGroup &group, Paper &paper) const;
    void printPictures(const GroupStudy &study, Paper &paper) const;
    void printSellers(const GroupStudy &study, Paper &paper) const;
    void printPairs(const GroupStudy &study, Paper &paper) const;

    [[nodiscard]] QString mean(const std::optional<double> &value) const;
    [[nodiscard]] QString money(const std::optional<double> &minorUnits) const;
    [[nodiscard]] QString share(double value) const;

    const ReportFigures &m_figures;
    Words m_words;
    Formatter m_format;
};

} // namespace kq
