/**
 * The hot folder: a file that is put there is a job, and its name says what became of it.
 *
 * <pre>
 * order.json  ->  order.json.taken  ->  order.json.done | order.json.failed
 * order.JRQ   ->  order.INP         ->  order.DON       | order.ERR
 * </pre>
 */
@NullMarked
package org.burnish.station.intake;

import org.jspecify.annotations.NullMarked;
