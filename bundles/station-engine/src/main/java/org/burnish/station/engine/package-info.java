/**
 * The queue of a station, and the desk that burns what is in it.
 *
 * <pre>
 * EngineService  --JobStore-->  job, burn        what users see: every state of a job is stored before it is acted on
 *       |
 *     Queue      --db-scheduler-->  burnish_schedule   who works on a burn, and that it is alive
 *       |
 *     Desk       one call for each execution: claims a drive, burns, checks, stores
 *       |
 *  DriveBoard    the drives of this station and their media; Watch looks at them and wakes what fits
 * </pre>
 */
@NullMarked
package org.burnish.station.engine;

import org.jspecify.annotations.NullMarked;
