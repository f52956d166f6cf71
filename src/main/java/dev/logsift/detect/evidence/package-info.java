/**
 * What is behind a finding: raw rows, numbers, and the least change that would silence it; knows findings and how
 * rules run.
 */
package dev.logsift.detect.evidence;
