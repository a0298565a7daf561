// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QDebug>
#include <QJsonDocument>
#include <QProcess>

namespace heapsight::test {

namespace {

constexpr int kTimeoutMs = 120'000;

CliResult finish(QProcess& process, const QByteArray& input)
{
    if (!process.waitForStarted(kTimeoutMs))
        return {};
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(kTimeoutMs) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace

QString cliProgram()
{
    return qEnvironmentVariable("HEAPSIGHT_CLI");
}

CliResult runCli(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(cliProgram(), arguments);
    return finish(process, input);
}

CliResult runShell(const QString& script, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLI"), cliProgram());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("bash"),
                  QStringList{QStringLiteral("-c"), script, QStringLiteral("test")} + arguments);
    return finish(process, {});
}

QJsonObject runJson(QStringList arguments)
{
    const CliResult result = runCli(arguments << QStringLiteral("--json"));
    if (result.status != 0 || !result.errors.isEmpty()) {
        qWarning() << arguments << "status" << result.status << result.errors;
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(result.output, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning() << arguments << error.errorString();
    return document.object();
}

QStringList fieldsOf(const QJsonValue& object)
{
    return object.toObject().keys(); // QJsonObject keeps them sorted
}

std::vector<QStringList> parseCsv(const QByteArray& document)
{
    std::vector<QStringList> rows;
    QStringList row;
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < document.size(); ++i) {
        const char c = document[i];
        const char next = i + 1 < document.size() ? document[i + 1] : '\0';
        if (isQuoted) {
            if (c == '"' && next == '"')
                cell += document[i++];
            else if (c == '"')
                isQuoted = false;
            else
                cell += c;
        } else if (c == '"' && cell.isEmpty()) {
            isQuoted = true;
        } else if (c == ',') {
            row << QString::fromUtf8(cell);
            cell.clear();
        } else if (c == '\r' && next == '\n') {
            row << QString::fromUtf8(cell);
            cell.clear();
            rows.push_back(row);
            row.clear();
            ++i;
        } else if (c == '\r' || c == '\n' || c == '"') {
            return {};
        } else {
            cell += c;
        }
    }
    if (isQuoted || !cell.isEmpty() || !row.isEmpty())
        return {};
    for (const QStringList& r : rows)
        if (r.size() != rows.front().size())
            return {};
    return rows;
}

} // namespace heapsight::test
