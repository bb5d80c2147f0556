/** The command {@code -session_quota} as a bundle beside Burnish: a {@code XorrisoCommand} with a setting of its own. */
package org.burnish.samples.quota;
