#pragma once

#include "core/base/language.h"
#include "core/report/report_figures.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QString>

#include <functional>

namespace kq {

class Paper;

/// What stands on the pages of the report, in one language, whatever the window speaks.
class ReportPages {
public:
    /// @p figures must outlive it.
    ReportPages(const ReportFigures &figures, Language language);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString footer() const;

    /// The shop in one sentence, its figures and tiers, and who is slipping away.
    void printOverview(Paper &paper) const;
    void printCareMap(Paper &paper) const;
    /// Pages of its own: who they are, where they stand beside the shop, the plan, and how they
    /// buy.
    /// @p reader: the texts of the plan as one of the group gets them; null for nobody.
    void printGroup(const GroupStudy &study, const PlanPreview *reader, Paper &paper) const;

private:
    /// Prints with the largest pictures with which no page more is begun than with the smallest.
    /// @p print is given the part of their full height, and begins at the head of a page.
    static void printSparing(Paper &paper,
                             const std::function<void(Paper &paper, double pictureHeight)> &print);

    void printHead(Paper &paper) const;
    void printTiers(Paper &paper) const;
    void printMonths(Paper &paper, double height) const;
    /// Nothing where nobody is slipping away.
    void printSlipping(Paper &paper) const;
    void printGroupHead(const CareGroup &group, Paper &paper) const;
    void printFactors(const CareGroup &group, Paper &paper) const;
    [[nodiscard]] QString missingIn(const FilledMessage &message) const;
    void printPlan(const CareGroup &group, const PlanPreview *reader, Paper &paper) const;
    void printMoves(const GroupStudy &study, Paper &paper, double height) const;
    void printSpreads(const GroupStudy &study, Paper &paper, double height) const;
    void printWeek(const GroupStudy &study, Paper &paper, double height) const;
    void printSellers(const GroupStudy &study, Paper &paper, std::size_t most) const;
    void printPairs(const GroupStudy &study, Paper &paper) const;

    [[nodiscard]] QString mean(const std::optional<double> &value) const;
    [[nodiscard]] QString money(const std::optional<double> &minorUnits) const;
    [[nodiscard]] QString share(double value) const;

    const ReportFigures &m_figures;
    Words m_words;
    Formatter m_format;
};

} // namespace kq
