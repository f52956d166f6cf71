/**
 * What outlives a session: the installation, the user's folder, settings and history; knows neither logs nor engine.
 */
package dev.logsift.session.workspace;
