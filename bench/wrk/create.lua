wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

request = function()
  local n = math.random(1, 1000)
  return wrk.format(nil, "/api/v1/products", nil, string.format(
    '{"name": "Product %d", "price": 9.99, "categoryId": "01900000-0000-7000-8000-%012x", "tagIds": ["01900000-0000-7000-8000-%012x"]}',
    math.random(0, 2147483647), n, n))
end
