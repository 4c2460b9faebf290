#pragma once

#include "ui/frame/page_context.h"

#include <QString>

#include <functional>

class QWidget;

namespace kq {

struct Error;

/// Asks for a spreadsheet of people who want no messages and takes it in; @p failed is told where
/// that cannot be. @p owner: where the question stands; nothing is said once it is gone.
void askForListOfRefusals(const PageContext &context, QWidget *owner,
                          const std::function<void(const Error &)> &failed);

/// Takes such a file in: nobody in it gets a message on any channel.
void takeListOfRefusals(const PageContext &context, QWidget *owner, const QString &file,
                        const std::function<void(const Error &)> &failed);

} // namespace kq
