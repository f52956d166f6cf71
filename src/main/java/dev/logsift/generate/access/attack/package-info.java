/** One class for each kind of attack on a web site; knows the site and its visitors. */
package dev.logsift.generate.access.attack;
