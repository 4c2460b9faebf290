#pragma once

#include "core/exporting/list_printer.h"
#include "core/exporting/list_target.h"

#include <functional>
#include <memory>
#include <vector>

namespace kq {

/// The people of a list and how it is written.
struct ListJob {
    std::vector<std::size_t> people; ///< places in the columns
    ListOptions options;
    ListHeaders headers;
    QString path;
    /// Puts into a contact what the list itself gives the person (text, code), by the place in
    /// @p people; may be empty.
    std::function<void(std::size_t, Contact &)> complete = {};
    QString title = {};       ///< of a list on paper
    QString note = {};        ///< below it
    ListPrinter printer = {}; ///< a list on paper is not written without one
};

/// A list that is written in full and has no place yet. Without put() nothing of it stays.
class ReadyList {
public:
    ReadyList() = default;
    ReadyList(const ReadyList &) = delete;
    ReadyList &operator=(const ReadyList &) = delete;
    virtual ~ReadyList() = default;

    /// Puts its files under their names, all or none, and gives these. Error: FileUnwritable.
    virtual Result<QStringList> put() = 0;
};

/// Writes a list. Every row is checked before the first byte is written. A list of more rows than
/// its target takes in a file becomes several files: `list.csv`, `list-2.csv`, ….
///
/// Errors: UnfitListValue (`row`: the place in the list, from 1), FileUnwritable, Cancelled; what
/// stood there before is then unchanged.
Result<std::unique_ptr<ReadyList>> prepareContactList(const ListJob &job,
                                                      const Formatter &formatter,
                                                      const EvaluationContext &context,
                                                      JobControl &control);

/// The same, put into its place at once. The names of the files.
Result<QStringList> writeContactList(const ListJob &job, const Formatter &formatter,
                                     const EvaluationContext &context, JobControl &control);

} // namespace kq
