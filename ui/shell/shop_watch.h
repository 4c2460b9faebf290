#pragma once

class QObject;

namespace kq {

class Jobs;
class Notices;
class Shop;
class Words;

/// What a person should know of a shop file that has just been opened: that its folder is a bad
/// place for it, or, after a crash, that something in it is damaged. The check after a crash reads
/// the whole file as a job that is not shown, and speaks only where it finds a fault.
void watchShop(Shop &shop, Jobs &jobs, Notices &notices, QObject *context, const Words &words);

} // namespace kq
