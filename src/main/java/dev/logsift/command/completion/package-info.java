/**
 * Scripts that let shells complete Logsift's command line, made of what the commands say of themselves; knows all
 * operands.
 */
package dev.logsift.command.completion;
