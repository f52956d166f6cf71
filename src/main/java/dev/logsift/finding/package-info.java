/**
 * What a finding is: its columns, its place on one scale of severity and score, the numbered list; knows queries, but
 * no log.
 */
package dev.logsift.finding;
