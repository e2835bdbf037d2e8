-- Each request is from another buyer with a full cart. The numbers of the buyers start at FIRST.
wrk.method = "POST"
local n = tonumber(os.getenv("FIRST"))
local body = '{"shippingAddress": {"recipient": "Ada", "street": "Main Street 1", "city": "London", "country": "GB"}}'

request = function()
  local buyer = string.format("01900000-0000-7000-b000-%012x", n)
  n = n + 1
  return wrk.format(nil, "/api/v1/orders", {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer cim_" .. buyer,
    ["Idempotency-Key"] = buyer
  }, body)
end
