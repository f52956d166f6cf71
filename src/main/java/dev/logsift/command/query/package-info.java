/**
 * Commands about named queries: listing, showing, running, editing, keeping and drawing them; knows what a command is.
 */
package dev.logsift.command.query;
