/**
 * What a command may touch, and what a session remembers; knows what is loaded and asked, but not how Spark answers.
 */
package dev.logsift.session;
