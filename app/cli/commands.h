#pragma once

#include "app/cli/session.h"

#include <vector>

namespace kq::cli {

/// When a command needs fonts, and with them an application that can draw.
enum class Draws { Never, IntoPdf, Always };

/// A command: how it is called and what it does.
struct Command {
    CallSpec spec;
    ExitStatus (*run)(Session &) = nullptr;
    Draws draws = Draws::Never;
};

/// Every command of the program, in the order of the help.
const std::vector<Command> &commands();

// One file each.
ExitStatus runSettings(Session &session);
ExitStatus runSample(Session &session);
ExitStatus runRead(Session &session);
ExitStatus runImport(Session &session);
ExitStatus runImports(Session &session);
ExitStatus runUndoImport(Session &session);
ExitStatus runCount(Session &session);
ExitStatus runMembers(Session &session);
ExitStatus runExplain(Session &session);
ExitStatus runFunnel(Session &session);
ExitStatus runSegment(Session &session);
ExitStatus runTiers(Session &session);
ExitStatus runTier(Session &session);
ExitStatus runCareMap(Session &session);
ExitStatus runPlan(Session &session);
ExitStatus runPrices(Session &session);
ExitStatus runExport(Session &session);
ExitStatus runCampaign(Session &session);
ExitStatus runConsent(Session &session);
ExitStatus runErase(Session &session);
ExitStatus runCustomer(Session &session);
ExitStatus runAttribute(Session &session);
ExitStatus runBackup(Session &session);
ExitStatus runRestore(Session &session);
ExitStatus runCheck(Session &session);
ExitStatus runReport(Session &session);

// Parts of `customer` (edit_command.cpp).
/// @p sets: words such as `attribute:NAME=VALUE`; fields and tags stand in the options of the call.
ExitStatus editCustomers(Session &session, const std::vector<CustomerId> &ids,
                         const QStringList &sets);
ExitStatus undoStepOf(Session &session, StepId step);

} // namespace kq::cli
