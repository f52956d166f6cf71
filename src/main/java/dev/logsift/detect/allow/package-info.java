/** What is known to be harmless, and hiding it; knows findings and rules by name. */
package dev.logsift.detect.allow;
