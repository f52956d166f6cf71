/** The hosts of an office, and the conversations between them; knows traffic and chance. */
package dev.logsift.generate.flow;
