request = function()
  return wrk.format("GET", string.format("/api/v1/products/01900000-0000-7000-9000-%012x", math.random(1, 100000)))
end
