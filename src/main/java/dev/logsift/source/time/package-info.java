/** Which times the parts of a file hold, learned by scans; knows files and conditions on time. */
package dev.logsift.source.time;
