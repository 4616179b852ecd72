-- W3C trace context of the request that made the event; null where no request did.
ALTER TABLE outbox ADD COLUMN traceparent text;
