#pragma once

#include <QCoreApplication>
#include <QDate>

class QWidget;

namespace kq {

class Dialogs;
class Jobs;
class LanguageController;
class Notices;
class Shop;

/// Writes the report of the open shop as a PDF, where the owner says, as a job that can be stopped.
class ReportDesk {
    Q_DECLARE_TR_FUNCTIONS(kq::ReportDesk)
public:
    /// The references outlive it.
    ReportDesk(Jobs &jobs, Dialogs &dialogs, Notices &notices, const LanguageController &language);

    /// Asks for the file and writes it, in the language of the window. @p shop outlives the jobs.
    void write(QWidget *parent, Shop &shop, QDate asOf) const;

private:
    void start(QWidget *parent, Shop &shop, QDate asOf, const QString &file) const;

    Jobs &m_jobs;
    Dialogs &m_dialogs;
    Notices &m_notices;
    const LanguageController &m_language;
};

} // namespace kq
