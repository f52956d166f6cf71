/** Running named queries over the views of the library, and checking them; knows engine, library and what is loaded. */
package dev.logsift.session.query;
