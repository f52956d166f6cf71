/** Queries of the user's own: editing, checking, saving, renaming, deleting; knows the session. */
package dev.logsift.edit;
