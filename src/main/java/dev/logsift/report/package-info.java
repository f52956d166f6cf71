/** Reports as one HTML file made from a template; alone knows FreeMarker. */
package dev.logsift.report;
