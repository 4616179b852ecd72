-- W3C trace context of the request that made the event, so that one change can be followed; null where none came.
ALTER TABLE ledger ADD COLUMN traceparent text;
